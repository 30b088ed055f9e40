/**
 * The five steps of the first connection: their order, and how far each account has come.
 *
 * <p>The server decides which step is due. Each one is committed when it is done; whoever comes back, by whatever way,
 * finds the step that is due.
 */
package fr.espacebailleur.firstconnection;
