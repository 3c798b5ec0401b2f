/** /patti/:pact/identita: showing who one is, before a pact is submitted or signed. */
import { Hono } from 'hono'
import { checkConfirmationCode, sendConfirmationCode } from '#modules/people/index.ts'
import type { Actor } from '#platform/actor.ts'
import { allowed, refused, type Verdict } from '#platform/verdict.ts'
import { answer, goTo, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm, type Typed, textOf } from '#platform/web/forms.ts'
import { type Limit, secondsToWait } from '#platform/web/limits.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { dayOf } from '#ui/dates.ts'
import type { FormState } from '#ui/formState.ts'
import { askCounterCheck } from '../commands/counter.ts'
import { confirmIdentity, knownOf } from '../commands/identity.ts'
import { findCounterBody, ownCounterCode } from '../queries/counter.ts'
import { findPactWork, type PactWork } from '../queries/work.ts'
import { type IdentityPurpose, identityLacks, levelAsked, purposeTerms } from '../rules/identity.ts'
import { maySee, seesPrivate } from '../rules/who.ts'
import { findPactTerms } from '../terms.ts'
import { IdentityPage } from './identityPage.tsx'
import { identityAddress, pageOfPact } from './lifeAddress.ts'
import { keepPactPrivate } from './lifeGuard.ts'

export const identityPages: Pages = new Hono<SiteEnvironment>()

const codesSent: Limit = { name: 'pact_codes_sent', times: 5, seconds: 15 * 60 }
const codesTried: Limit = { name: 'pact_codes_tried', times: 10, seconds: 15 * 60 }

identityPages.get('/:pact{[0-9]{1,9}}/identita', (c) => drawIdentity(c, purposeOf(c.req.query('per'))))

/** A fresh code leaves for the address of whoever asks, and of nobody else. */
identityPages.post('/:pact{[0-9]{1,9}}/identita/codice', async (c) => {
  const typed = await readForm(c)
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
  return goTo(c, `${identityAddress(work.id, purposeIn(typed))}#codice`)
})

identityPages.post('/:pact{[0-9]{1,9}}/identita', async (c) => {
  const typed = await readForm(c)
  const work = await insider(c)
  if (work instanceof Response) return work
  const { actor, db } = c.var
  if (!actor) return await pageNotFound(c)
  if ((await secondsToWait(codesTried, actor.id)) !== undefined) return await errorPage(c, 429)
  const purpose = purposeIn(typed)
  const code = textOf(typed, 'code').replaceAll(/\s/g, '')
  const isRight = /^\d{6}$/.test(code) && (await checkConfirmationCode(db, actor.id, code))
  if (!isRight) {
    const form = { values: typed, errors: { code: { key: 'pacts.signing.wrongCode' } } } as const
    return await drawIdentity(c, purpose, form, 422)
  }
  return await answer(c, await perform(c, confirmIdentity, { pact: work.id }), {
    typed,
    done: () =>
      purpose === 'sign'
        ? `${pageOfPact(work.id, 'firma')}#firma`
        : `${identityAddress(work.id, purpose)}#avanti`,
  })
})

identityPages.post('/:pact{[0-9]{1,9}}/identita/sportello', async (c) => {
  const typed = await readForm(c)
  const work = await insider(c)
  if (work instanceof Response) return work
  return await answer(c, await perform(c, askCounterCheck, { pact: work.id }), {
    typed,
    done: () => {
      c.var.say({ key: 'pacts.identity.said.asked' })
      return `${identityAddress(work.id, purposeIn(typed))}#sportello`
    },
  })
})

const purposeOf = (asked: string | undefined): IdentityPurpose => (asked === 'sign' ? 'sign' : 'submit')
const purposeIn = (typed: Typed): IdentityPurpose => purposeOf(textOf(typed, 'per'))

/** The pact, for those of it; others are told why not. */
export async function insider(
  c: SiteContext,
  who: (actor: Actor | null, pact: PactWork) => Verdict = isInsider,
): Promise<PactWork | Response> {
  c.var.doNotCache()
  const { actor, db } = c.var
  const work = await findPactWork(db, Number(c.req.param('pact')))
  if (!work || (actor && !maySee(actor, work))) return await pageNotFound(c)
  return (await keepPactPrivate(c, who(actor, work))) ?? work
}

const isInsider = (actor: Actor | null, pact: PactWork): Verdict =>
  seesPrivate(actor, pact) ? allowed : refused('pacts.why.role.party')

async function drawIdentity(
  c: SiteContext,
  purpose: IdentityPurpose,
  form?: FormState,
  status: PageStatus = 200,
): Promise<Response> {
  const work = await insider(c)
  if (work instanceof Response) return work
  const { actor, db, view } = c.var
  const body = await findCounterBody(db, work.bodyId)
  if (!actor || !body) return await pageNotFound(c)
  const today = dayOf(view.now)
  const terms = await findPactTerms(db, work.bodyId)
  const level = levelAsked(terms, purpose)
  const known = await knownOf(db, actor.id, work, view.now)
  return await page(
    c,
    <IdentityPage
      view={view}
      pact={work}
      body={body}
      purpose={purpose}
      level={level}
      term={terms[purposeTerms[purpose]]}
      known={known}
      lacks={identityLacks(level, known, today)}
      ownCode={await ownCounterCode(db, actor.id, body.id, today)}
      form={form ?? { values: {}, errors: {} }}
    />,
    status,
  )
}
