/** The letter with the code. It leaves in the background: the answer takes as long for any address. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '#database/types.ts'
import { log } from '#platform/log.ts'
import type { Letter, Post } from '#platform/mail.ts'
import { addresses } from '#ui/addresses.ts'
import { say } from '#ui/words.ts'
import { accountsOf, codeMinutes } from '../accounts.ts'
import type { SignInRequest } from './request.ts'

/** Sends the code on its way. The code is in no queue and no log: it lives in this process until it is sent. */
export function sendCode(db: Database, request: SignInRequest, code: string): void {
  const { post, settings } = accountsOf(db)
  void deliver(post, codeLetter(settings.baseUrl, request, code))
}

const waits = [2_000, 10_000, 30_000]

async function deliver(post: Post, letter: Letter): Promise<void> {
  for (const wait of [...waits, 0]) {
    try {
      await post.send(letter)
      return
    } catch (error) {
      log.error({ error }, 'a sign-in code was not taken by the mail server')
      if (wait > 0) await pause(wait, undefined, { ref: false })
    }
  }
}

function codeLetter(baseUrl: string, request: SignInRequest, code: string): Letter {
  const t = say(request.language)
  const query = new URLSearchParams({ richiesta: request.token, codice: code, lingua: request.language })
  const address = `${baseUrl}${addresses.signIn}/entra?${query}`
  const lines = [
    t('people.codeLetter.code', { code }),
    t('people.codeLetter.lasts', { count: codeMinutes }),
    t('people.codeLetter.link'),
  ]
  const end = t('people.codeLetter.notYou')
  return {
    to: request.email,
    subject: t('people.codeLetter.subject', { code }),
    text: `${lines.join('\n\n')}\n${address}\n\n${end}\n`,
    html: htmlLetter([
      ...lines.map((line) => `<p>${line}</p>`),
      `<p><a href="${address.replaceAll('&', '&amp;')}">${t('people.codeLetter.open')}</a></p>`,
      `<p>${end}</p>`,
    ]),
  }
}

const htmlLetter = (paragraphs: readonly string[]): string =>
  `<!doctype html><meta charset="utf-8"><body>${paragraphs.join('')}</body>`
