import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const [nonceBytes, tagBytes] = [12, 16]

export type Sealing = {
  seal(text: string): Buffer
  /** `null` where another installation sealed it, or it was changed. */
  open(sealed: Buffer): string | null
  /** 32 bytes, the same for the same text, that nobody makes without the secret. */
  mark(text: string): Buffer
}

/** Keeps texts so that only this installation reads them: a dump of the tables alone tells nobody what a letter says. */
export function sealing(secret: string): Sealing {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'meguri outgoing', 32))
  const marking = Buffer.from(hkdfSync('sha256', secret, '', 'meguri marks', 32))
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
    mark: (text) => createHmac('sha256', marking).update(text).digest(),
  }
}
