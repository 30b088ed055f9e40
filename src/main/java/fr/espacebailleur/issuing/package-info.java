/**
 * Landlords come in: a CSV that lies in the import folder or was sent by an agent or a service becomes accounts, once,
 * and a report that tells what came of each line.
 *
 * <p>A file's way: {@code import/x.csv} → {@code import/.en-cours/x.csv}, or {@code import/.recus/} when it was sent; a
 * job of Jakarta Batch reads it chunk by chunk → {@code import/done/x.csv} beside {@code import/done/x.report.csv}. What
 * is done is known from the database and from where the file lies, so that a kill at any point leaves work that this or
 * another node goes on with: whoever holds the lease on the import.
 */
package fr.espacebailleur.issuing;
