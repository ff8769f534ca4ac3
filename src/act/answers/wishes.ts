const stops = `stop stopall stop-all unsubscribe cancel end quit optout opt-out revoke 停止 配信停止 送信停止 解除 配信解除 登録解除 中止 配信中止 ストップ`
const starts = `start unstop resume 再開 配信再開 送信再開`
const words = (list: string) => new Set(list.split(' '))
const [stopping, starting] = [words(stops), words(starts)]

/** What politeness adds. */
const polite = /(を)?(してください|して下さい|でお願いします|お願いします|お願いいたします|希望します|希望|please)?$/

/**
 * Whether an answer says, with nothing beside it, that no more is wanted, or that it is wanted again. A sentence is neither: somebody reads
 * it, like what else is answered.
 */
export function wishIn(text: string): 'stop' | 'start' | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s。、.!,「」"'“”]+/g, ' ')
    .trim()
  const bare = plain.replace(polite, '').trim()
  if (stopping.has(plain) || stopping.has(bare)) return 'stop'
  return starting.has(plain) || starting.has(bare) ? 'start' : null
}
