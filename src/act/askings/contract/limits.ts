/** `unnamed`: an anonymous asking is of at least so many, and says nothing of answers where fewer were reached. */
export const limits = { reminders: 3, restDays: 366, unnamed: 5 } as const
