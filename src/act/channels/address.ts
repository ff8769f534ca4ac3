import { type SendingChannel, sendingChannels } from '#platform/outside/carrying/channel.ts'

export type { SendingChannel }

const forms: Readonly<Record<SendingChannel, RegExp>> = {
  email: /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\.]+$/,
  sms: /^\+[1-9]\d{7,14}$/,
  line: /^U[0-9a-f]{32}$/,
}

/** One address of the channel and nothing beside it: a list, a name or a line break in it would be another letter. */
export function isReachable(channel: SendingChannel, address: string): boolean {
  return address.length <= 254 && forms[channel].test(address)
}

/** Over which channel an address is reached: no address is one of two; `null` where it is none. */
export function channelOf(address: string): SendingChannel | null {
  return sendingChannels.find((channel) => isReachable(channel, address)) ?? null
}
