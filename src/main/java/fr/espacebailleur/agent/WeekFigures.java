package fr.espacebailleur.agent;

import java.time.LocalDate;

/** How many accounts were opened in a week, began their first connection, and completed it; by the clocks of Paris. */
public record WeekFigures(LocalDate monday, long opened, long begun, long completed) {}
