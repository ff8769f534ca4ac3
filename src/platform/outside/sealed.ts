import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const [nonceBytes, tagBytes] = [12, 16]

/** Keeps texts so that only this installation reads them: a dump of the tables alone tells nobody what a letter says. */
export function sealing(secret: string): { seal(text: string): Buffer; open(sealed: Buffer): string | null } {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'meguri outgoing', 32))
  return {
    seal(text) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, key, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(sealed) {
      try {
        const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes))
        decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
        return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString()
      } catch {
        // Another installation's, or changed on its way.
        return null
      }
    },
  }
}
