const words = (list: string) => new Set(list.split(' '))

const stops = words('stop stopall unsubscribe 停止 解除 配信停止')
/** Providers of SMS stop at these themselves, so nothing would arrive. Over LINE nobody does, and they answer a question. */
const stopsBySms = words('cancel end quit')
const starts = words('start unstop 配信再開')

/** What politeness adds to what can mean nothing but that messages are ended, or sent again. */
const polite = /^(配信停止|配信再開)(?:を?(?:してください|して下さい|お願いします|お願いいたします|希望します|希望))$/

/**
 * Whether an answer says, with nothing beside it, that no more is wanted, or that it is wanted again. A sentence is neither, nor is a word
 * that answers a question as well (中止, 再開): somebody reads it, like what else is answered. To stop is to stop safety too.
 */
export function wishIn(text: string, channel: 'sms' | 'line'): 'stop' | 'start' | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s。、.!,「」"'“”]+/g, ' ')
    .trim()
  const said = polite.exec(plain)?.[1] ?? plain
  if (stops.has(said) || (channel === 'sms' && stopsBySms.has(said))) return 'stop'
  return starts.has(said) ? 'start' : null
}
