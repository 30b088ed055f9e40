/**
 * Landlords come in: a CSV that lies in the import folder becomes accounts, once, and a report that tells what came of
 * each line.
 *
 * <p>A file's way: {@code import/x.csv} → {@code import/.en-cours/x.csv}, where it is read chunk by chunk →
 * {@code import/done/x.csv} beside {@code import/done/x.report.csv}. What is done is known from the database and from
 * where the file lies, so that a kill at any point leaves work that the next start goes on with.
 */
package fr.espacebailleur.issuing;
