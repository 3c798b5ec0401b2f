/** /patti/:pact/firma: the exact text, who has signed, identifying again, signing. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { answer, goTo, type PageStatus, page, perform } from '#platform/web/answer.ts'
import { readForm, readFormWithFiles } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { dayOf } from '#ui/dates.ts'
import type { FieldErrors, FormState } from '#ui/formState.ts'
import { isIdentityMissing, knownOf } from '../commands/identity.ts'
import { signByFile, signPact } from '../commands/sign.ts'
import { readSigned } from '../files/papers.ts'
import { findSignedFile } from '../queries/papers.ts'
import { textToSign } from '../queries/texts.ts'
import { isOfPact } from '../rules/deeds.ts'
import { identityLacks, levelAsked } from '../rules/identity.ts'
import { isOfficer, partiesOf } from '../rules/who.ts'
import { findPactTerms } from '../terms.ts'
import { insider } from './identityPages.tsx'
import { keepPaper, sendPaper } from './keptPaper.ts'
import { identityAddress, pageOfPact } from './lifeAddress.ts'
import { SignPage } from './signPage.tsx'

export const signPages: Pages = new Hono<SiteEnvironment>()

signPages.get('/:pact{[0-9]{1,9}}/firma', (c) => drawSign(c))

signPages.post('/:pact{[0-9]{1,9}}/firma', async (c) => {
  const typed = await readForm(c)
  const pact = Number(c.req.param('pact'))
  const outcome = await perform(c, signPact, { ...typed, pact })
  if (isIdentityMissing(outcome)) {
    c.var.say({ key: 'pacts.why.identify' })
    return goTo(c, identityAddress(pact, 'sign'))
  }
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
  const paper = readSigned(files.get('file'))
  if (!paper.ok) return await again({ file: paper.problem }, 422)
  const outcome = await keepPaper(c, paper, typed._key, (stored) =>
    perform(c, signByFile, { ...typed, ...stored, pact: work.id, party: typed.signedFor }),
  )
  return await answer(c, outcome, {
    typed,
    again,
    done: ({ isComplete }) => {
      c.var.say({ key: isComplete ? 'pacts.signing.complete' : 'pacts.signing.signed' })
      return pageOfPact(work.id, 'firma')
    },
  })
})

/** A signed file, for the parties and the officers of the body: it holds what nobody else is to read. */
signPages.get('/:pact{[0-9]{1,9}}/firme/:signature{[0-9]{1,9}}', async (c) => {
  const work = await insider(c, isOfPact)
  if (work instanceof Response) return work
  const found = await findSignedFile(c.var.db, work.id, Number(c.req.param('signature')))
  return await sendPaper(c, found?.storedAs, `patto-${work.id}-firma-${found?.id}`)
})

async function drawSign(c: SiteContext, form?: FormState, status: PageStatus = 200): Promise<Response> {
  const work = await insider(c)
  if (work instanceof Response) return work
  const { actor, db, view } = c.var
  const open = await textToSign(db, work.id)
  const own = partiesOf(actor, work).map(({ id }) => id)
  const level = levelAsked(await findPactTerms(db, work.bodyId), 'sign')
  const lacks = actor && identityLacks(level, await knownOf(db, actor.id, work, view.now), dayOf(view.now))
  return await page(
    c,
    <SignPage
      view={view}
      work={work}
      open={open}
      own={own}
      isOfficer={isOfficer(actor, work.bodyId)}
      isKnown={lacks?.length === 0}
      commentsClose={
        open?.amendment === 0 && work.commentsClose !== null && dayOf(view.now) <= work.commentsClose
          ? work.commentsClose
          : undefined
      }
      formKey={randomUUID()}
      form={form ?? { values: {}, errors: {} }}
    />,
    status,
  )
}
