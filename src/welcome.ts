/** What the terminal says once the program listens. */
import { inviteFirstAdministrator } from '#modules/people/index.ts'
import { addresses } from '#ui/addresses.ts'
import type { App } from './app.ts'

/** Says where the site is and how to sign in; on a database without an administrator, prints the one-time link. */
export async function welcome(app: App, port: number): Promise<void> {
  const { db, settings } = app.services
  const address = settings.baseUrl.replace(/:0$/, `:${port}`)
  const lines = [`Partecipanza: ${address}`]
  if (settings.isDemo) {
    lines.push(`To sign in: open ${address}${addresses.signIn} and choose one of the invented people.`)
  } else {
    const link = await inviteFirstAdministrator(db)
    lines.push(
      link
        ? `Nobody administers this platform yet. Open this link once, within 24 hours, to become its administrator:\n  ${address}${link}`
        : `To sign in: open ${address}${addresses.signIn}; a code arrives by e-mail.`,
    )
    if (!settings.smtpUrl) {
      lines.push(`No SMTP_URL is set: e-mails are written to ${settings.dataDirectory}/mail instead of sent.`)
    }
  }
  console.log(lines.join('\n'))
}
