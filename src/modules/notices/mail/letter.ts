/** The letter with what has moved: readable as plain text, with a way to stop it. */
import { html } from 'hono/html'
import type { Letter } from '#platform/mail.ts'
import { addresses } from '#ui/addresses.ts'
import { longDate } from '#ui/dates.ts'
import { type Language, say } from '#ui/words.ts'
import type { NoticeRow } from '../queries.ts'
import { sentenceOf } from '../sentences.ts'

export interface Reader {
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly unsubscribeToken: string
}

/** Writes the letter; `notices` are in the order in which they happened. */
export function noticesLetter(baseUrl: string, reader: Reader, notices: readonly NoticeRow[]): Letter {
  const t = say(reader.language)
  const stop = `${baseUrl}${addresses.notices}/disiscrizione/${reader.unsubscribeToken}`
  const preferences = `${baseUrl}${addresses.notices}/preferenze`
  const greeting = reader.name ? t('notices.mail.greeting', { name: reader.name }) : ''
  const lead = t('notices.mail.lead', { count: notices.length })
  const lines = notices.map((notice) => ({
    sentence: sentenceOf(t, notice),
    day: longDate(reader.language, notice.at),
    address: `${baseUrl}${notice.card?.href ?? addresses.notices}`,
    because: notice.because ? t('notices.because', { title: notice.because.title }) : '',
  }))
  const text = [
    greeting,
    lead,
    ...lines.map(({ sentence, day, address, because }) =>
      [`- ${sentence} (${day})`, because && `  ${because}`, `  ${address}`].filter(Boolean).join('\n'),
    ),
    `${t('notices.mail.all')} ${baseUrl}${addresses.notices}`,
    `${t('notices.mail.change')} ${preferences}`,
    `${t('notices.mail.stop')} ${stop}`,
  ].filter(Boolean)
  const items = lines.map(
    ({ sentence, day, address, because }) =>
      html`<li><a href="${address}">${sentence}</a> (${day})${because && html`<br>${because}`}</li>`,
  )
  const whole = html`<!doctype html>
<html lang="${reader.language}"><head><meta charset="utf-8"><title>${lead}</title></head><body>
<p>${greeting}</p><p>${lead}</p><ul>${items}</ul>
<p><a href="${baseUrl}${addresses.notices}">${t('notices.mail.all')}</a></p>
<p><a href="${preferences}">${t('notices.mail.change')}</a></p>
<p><a href="${stop}">${t('notices.mail.stop')}</a></p>
</body></html>`
  return {
    to: reader.email,
    subject: subjectLine(reader.language, notices),
    text: `${text.join('\n\n')}\n`,
    html: String(whole),
    unsubscribe: stop,
  }
}

function subjectLine(language: Language, notices: readonly NoticeRow[]): string {
  const t = say(language)
  const [only] = notices
  return only && notices.length === 1
    ? sentenceOf(t, only)
    : t('notices.mail.subject', { count: notices.length })
}
