/** /patti/:pact/testo and /patti/:pact/coprogettazione: the text to read, and to write. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { canMakePdf } from '#platform/pdf.ts'
import { allOf, allowed, refused } from '#platform/verdict.ts'
import { answer, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { dayOf } from '#ui/dates.ts'
import { type FormState, typedValue } from '#ui/formState.ts'
import { saveText } from '../commands/text.ts'
import { overtaken } from '../overtaken.ts'
import { readinessOf } from '../queries/readiness.ts'
import { findPactWork, type PactWork, textInForceOf, type WorkText } from '../queries/work.ts'
import { lacksOf } from '../rules/checklist.ts'
import { isOfPact, isTimeFor } from '../rules/deeds.ts'
import { isOfficer, maySee, seesPrivate } from '../rules/who.ts'
import { clauseLetters } from '../words.ts'
import { CoDesignPage } from './coDesignPage.tsx'
import { pageOfPact } from './lifeAddress.ts'
import { keepPactPrivate } from './lifeGuard.ts'
import { seenPact } from './lifePages.tsx'
import { TextPage } from './textPage.tsx'
import { talkOf } from './textTalk.ts'

export const textPages: Pages = new Hono<SiteEnvironment>()

textPages.get('/:pact{[0-9]{1,9}}/testo', async (c) => {
  const work = await seenPact(c)
  if (!work) return await pageNotFound(c)
  const { actor, view } = c.var
  const isInside = seesPrivate(actor, work)
  const texts = isInside ? work.texts : work.texts.filter(({ sha256 }) => sha256 !== null)
  const named = (name: string) => texts.find(({ version }) => version === Number(c.req.query(name)))
  const waiting = texts.find((text) => text.amendment > 0 && isToSign(text))
  const amendment = c.req.query('modifica') === undefined ? undefined : (waiting ?? textInForceOf(texts))
  const text = amendment ?? named('versione') ?? textInForceOf(texts) ?? texts[0]
  return await page(
    c,
    <TextPage
      view={view}
      work={work}
      texts={texts}
      text={text}
      compared={named('confronta')}
      waiting={waiting}
      mayWrite={isOfPact(actor, work).allowed}
      talk={await talkOf(c, work)}
      hasPdf={text !== undefined && isPrintable(text) && (await canMakePdf())}
    />,
  )
})

const isPrintable = ({ sha256, isWithdrawn }: WorkText): boolean => sha256 !== null && !isWithdrawn

const isToSign = (text: WorkText): boolean => isPrintable(text) && !text.isAgreed

textPages.get('/:pact{[0-9]{1,9}}/coprogettazione', (c) => drawCoDesign(c))

textPages.post('/:pact{[0-9]{1,9}}/coprogettazione', async (c) => {
  const typed = await readForm(c)
  const pact = Number(c.req.param('pact'))
  const outcome = await perform(c, saveText, { ...typed, pact })
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => drawCoDesign(c, { values: typed, errors }, status),
    done: () => {
      c.var.say({ key: 'pacts.coDesign.saved' })
      return pageOfPact(pact, 'coprogettazione')
    },
  })
})

async function drawCoDesign(c: SiteContext, form?: FormState, status: PageStatus = 200): Promise<Response> {
  c.var.doNotCache()
  const { actor, db, view } = c.var
  const work = await findPactWork(db, Number(c.req.param('pact')))
  if (!work || (actor && !maySee(actor, work))) return await pageNotFound(c)
  const out = await keepPactPrivate(c, seesPrivate(actor, work) ? allowed : refused('pacts.why.role.party'))
  if (out) return out
  const readiness = await readinessOf(db, work.id)
  const today = dayOf(view.now)
  const late = form && overtakenForm(work, form)
  return await page(
    c,
    <CoDesignPage
      view={view}
      work={work}
      form={late?.form ?? form ?? { values: work.texts[0]?.clauses ?? {}, errors: {} }}
      overtaken={late?.both ?? []}
      formKey={randomUUID()}
      lacks={readiness ? lacksOf(readiness) : []}
      mayWrite={allOf(isOfPact(actor, work), isTimeFor(work, 'write_text', today))}
      talk={await talkOf(c, work)}
      isOfficer={isOfficer(actor, work.bodyId)}
    />,
    status,
  )
}

/** Of a form that began from an older version: the words of both, so that saving again takes nothing from anybody. */
function overtakenForm(work: PactWork, form: FormState) {
  const newest = work.texts[0]
  const version = Number(typedValue(form, 'basedOn'))
  if (!newest || version === newest.version) return undefined
  const base = work.texts.find((text) => text.version === version)
  const typed = Object.fromEntries(
    clauseLetters
      .filter((letter) => letter in form.values)
      .map((letter) => [letter, typedValue(form, letter)]),
  )
  const { clauses, both } = overtaken(base?.clauses ?? {}, newest.clauses, typed)
  return { both, form: { ...form, values: { ...form.values, ...clauses } } }
}
