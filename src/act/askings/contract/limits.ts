export const limits = { reminders: 3, restDays: 366 } as const
