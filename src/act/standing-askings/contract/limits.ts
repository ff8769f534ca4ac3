/**
 * `everyLeast` and `everyMost` are days between two turns of a person; `room`: the rest of the same survey is so many days shorter than that,
 * for mails wait for the morning and for days on which people work. `forecast` are days that are looked ahead, `judged` the turns of which
 * it says who would be asked.
 */
export const limits = { everyLeast: 14, everyMost: 732, room: 7, grace: 14, forecast: 60, judged: 5_000 } as const
