/** Mail: through the operator's server, or, where none is set, into files under the data folder. */
import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Settings } from './settings.ts'

export interface Letter {
  readonly to: string
  readonly subject: string
  /** Plain text; the whole message must be readable so. */
  readonly text: string
  readonly html?: string
  /** One-click unsubscribe address (RFC 8058). */
  readonly unsubscribe?: string
}

export interface Post {
  readonly send: (letter: Letter) => Promise<void>
  readonly close: () => void
}

/** Opens the way out for letters. `send` throws where the server does not take it: the job tries again. */
export function openPost(settings: Settings): Post {
  const transport = settings.smtpUrl
    ? createTransport(settings.smtpUrl)
    : createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  const folder = join(settings.dataDirectory, 'mail')
  return {
    send: async (letter) => {
      const sent = await transport.sendMail({
        from: settings.mailFrom,
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        ...(letter.html ? { html: letter.html } : {}),
        headers: letter.unsubscribe
          ? {
              'List-Unsubscribe': `<${letter.unsubscribe}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }
          : {},
      })
      if (settings.smtpUrl) return
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const message = (sent as { message?: Buffer }).message ?? Buffer.alloc(0)
      await writeFile(join(folder, `${Date.now()}-${randomUUID().slice(0, 8)}.eml`), message, { mode: 0o600 })
    },
    close: () => transport.close(),
  }
}
