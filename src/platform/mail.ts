import { createTransport } from 'nodemailer'
import type { Config } from './config.ts'

export type Mail = { to: string; subject: string; text: string }

/** Sends through SMTP_URL. Without it nothing is sent, and the answer says so: the caller shows what would have been mailed. */
export async function sendMail(config: Pick<Config, 'smtpUrl' | 'mailFrom'>, mail: Mail): Promise<boolean> {
  if (!config.smtpUrl) return false
  await createTransport(config.smtpUrl).sendMail({ from: config.mailFrom, ...mail })
  return true
}
