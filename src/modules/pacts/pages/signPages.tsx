/** /patti/:pact/firma: the exact text, who has signed, identifying again, signing. */
import { Hono } from 'hono'
import { checkConfirmationCode, sendConfirmationCode } from '#modules/people/index.ts'
import { allowed, refused } from '#platform/verdict.ts'
import { answer, goTo, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm, readFormWithFiles, textOf } from '#platform/web/forms.ts'
import { type Limit, secondsToWait } from '#platform/web/limits.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { dayOf } from '#ui/dates.ts'
import type { FieldErrors, FormState } from '#ui/formState.ts'
import { confirmIdentity, hasIdentified } from '../commands/identity.ts'
import { signByFile, signPact } from '../commands/sign.ts'
import { sha256OfBytes, signedFileType, storeFile } from '../files/stored.ts'
import { textToSign } from '../queries/texts.ts'
import { findPactWork, type PactWork } from '../queries/work.ts'
import { isOfficer, maySee, partiesOf, seesPrivate } from '../rules/who.ts'
import { pageOfPact } from './lifeAddress.ts'
import { keepPactPrivate } from './lifeGuard.ts'
import { SignPage } from './signPage.tsx'

export const signPages: Pages = new Hono<SiteEnvironment>()

const codesSent: Limit = { name: 'pact_codes_sent', times: 5, seconds: 15 * 60 }
const codesTried: Limit = { name: 'pact_codes_tried', times: 10, seconds: 15 * 60 }

signPages.get('/:pact{[0-9]{1,9}}/firma', (c) => drawSign(c))

/** A fresh code leaves for the address of whoever asks, and of nobody else. */
signPages.post('/:pact{[0-9]{1,9}}/firma/codice', async (c) => {
  const work = await insider(c)
  if (work instanceof Response) return work
  const { actor, db, view } = c.var
  if (!actor) return await pageNotFound(c)
  if ((await secondsToWait(codesSent, actor.id)) !== undefined) return await errorPage(c, 429)
  const isSent = await sendConfirmationCode(db, actor.id, (code) => ({
    subject: view.t('pacts.signing.letterSubject', { code }),
    text: view.t('pacts.signing.letter', { code, title: work.title }),
  }))
  c.var.say({ key: isSent ? 'pacts.signing.codeSent' : 'pacts.signing.codeDemo' })
  return goTo(c, `${pageOfPact(work.id, 'firma')}#identita`)
})

signPages.post('/:pact{[0-9]{1,9}}/firma/identita', async (c) => {
  const typed = await readForm(c)
  const work = await insider(c)
  if (work instanceof Response) return work
  const { actor, db } = c.var
  if (!actor) return await pageNotFound(c)
  if ((await secondsToWait(codesTried, actor.id)) !== undefined) return await errorPage(c, 429)
  const code = textOf(typed, 'code').replaceAll(/\s/g, '')
  const isRight = /^\d{6}$/.test(code) && (await checkConfirmationCode(db, actor.id, code))
  if (!isRight) {
    return await drawSign(c, { values: typed, errors: { code: { key: 'pacts.signing.wrongCode' } } }, 422)
  }
  const outcome = await perform(c, confirmIdentity, { pact: work.id })
  return await answer(c, outcome, { typed, done: () => `${pageOfPact(work.id, 'firma')}#firma` })
})

signPages.post('/:pact{[0-9]{1,9}}/firma', async (c) => {
  const typed = await readForm(c)
  const pact = Number(c.req.param('pact'))
  const outcome = await perform(c, signPact, { ...typed, pact })
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => drawSign(c, { values: typed, errors }, status),
    done: ({ isComplete }) => {
      c.var.say({ key: isComplete ? 'pacts.signing.complete' : 'pacts.signing.signed' })
      return pageOfPact(pact, 'firma')
    },
  })
})

/** A file signed by hand or digitally, bound to the hash of the text that was read. */
signPages.post('/:pact{[0-9]{1,9}}/firma/file', async (c) => {
  const { typed, files } = await readFormWithFiles(c)
  const work = await insider(c)
  if (work instanceof Response) return work
  const again = (errors: FieldErrors, status: PageStatus) => drawSign(c, { values: typed, errors }, status)
  const upload = files.get('file')
  const type = upload && signedFileType(upload.bytes)
  if (!upload || !type) return await again({ file: { key: 'pacts.errors.file' } }, 422)
  const storedAs = await storeFile(c.var.services.settings.dataDirectory, upload.bytes, type)
  const outcome = await perform(c, signByFile, {
    ...typed,
    pact: work.id,
    party: typed.signedFor,
    fileName: upload.name,
    fileSha256: sha256OfBytes(upload.bytes),
    storedAs,
  })
  return await answer(c, outcome, {
    typed,
    again,
    done: ({ isComplete }) => {
      c.var.say({ key: isComplete ? 'pacts.signing.complete' : 'pacts.signing.signed' })
      return pageOfPact(work.id, 'firma')
    },
  })
})

async function insider(c: SiteContext): Promise<PactWork | Response> {
  c.var.doNotCache()
  const { actor, db } = c.var
  const work = await findPactWork(db, Number(c.req.param('pact')))
  if (!work || (actor && !maySee(actor, work))) return await pageNotFound(c)
  const verdict = seesPrivate(actor, work) ? allowed : refused('pacts.why.role.party')
  return (await keepPactPrivate(c, verdict)) ?? work
}

async function drawSign(c: SiteContext, form?: FormState, status: PageStatus = 200): Promise<Response> {
  const work = await insider(c)
  if (work instanceof Response) return work
  const { actor, db, view } = c.var
  const open = await textToSign(db, work.id)
  const own = partiesOf(actor, work).map(({ id }) => id)
  const isKnown =
    actor !== null && (await db.transaction().execute((tx) => hasIdentified(tx, actor, work.id, view.now)))
  return await page(
    c,
    <SignPage
      view={view}
      work={work}
      open={open}
      own={own}
      isOfficer={isOfficer(actor, work.bodyId)}
      isKnown={isKnown}
      commentsClose={
        open?.amendment === 0 && work.commentsClose !== null && dayOf(view.now) <= work.commentsClose
          ? work.commentsClose
          : undefined
      }
      form={form ?? { values: {}, errors: {} }}
    />,
    status,
  )
}
