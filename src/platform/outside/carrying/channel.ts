/** Over what a message reaches somebody. */
export const sendingChannels = ['email', 'sms', 'line'] as const
export type SendingChannel = (typeof sendingChannels)[number]
