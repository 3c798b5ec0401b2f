/** The road in: address, code or link with a button, name at the first time, then back to what one was doing. */
import { Hono } from 'hono'
import { answer, goTo, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm, safeReturn, type Typed, textOf } from '#platform/web/forms.ts'
import { networkAddress } from '#platform/web/limits.ts'
import { forgetForm, formToResume } from '#platform/web/resume.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { emptyForm } from '#ui/formState.ts'
import { acceptInvitation, findInvitation } from '../commands/acceptInvitation.ts'
import { completeProfile } from '../commands/completeProfile.ts'
import { findDemoIdentity, findProfile, listDemoIdentities, listMunicipalities } from '../queries.ts'
import { closeSession, noSessionCookie, openSession, sessionCookie, tokenOf } from '../sessions.ts'
import { FirstAdministratorPage, ForgetPage, ResumePage, WelcomePage } from './afterPages.tsx'
import { askForCode, drawCode, enterWithCode, sendAnotherCode } from './answers.tsx'
import { findRequest } from './codes.ts'
import { EnterPage, SignInPage } from './views.tsx'

export const signInPages: Pages = new Hono<SiteEnvironment>()
export const signOutPages: Pages = new Hono<SiteEnvironment>()

/** Every page of the road depends on who asks, so none may be kept for others. */
signInPages.use(async (c, next) => {
  c.var.doNotCache()
  await next()
})

signInPages.get('/', async (c) => {
  const returnTo = safeReturn(c.req.query('torna'))
  const { isDemo } = c.var.services.settings
  const waiting = (await formToResume(c)) !== undefined
  // In the demonstration one may change person at any time.
  if (c.var.actor && (waiting || !isDemo)) {
    return goTo(c, await afterSignIn(c, c.var.actor.id, returnTo))
  }
  const demo = isDemo ? await listDemoIdentities(c.var.db) : []
  return await page(
    c,
    <SignInPage view={c.var.view} form={emptyForm} returnTo={returnTo} waiting={waiting} demo={demo} />,
  )
})

signInPages.post('/', async (c) => await askForCode(c, await readForm(c)))

signInPages.get('/codice', async (c) => {
  const request = await findRequest(c.var.db, c.req.query('richiesta') ?? '')
  if (!request) return goTo(c, addresses.signIn)
  return await drawCode(c, request, emptyForm)
})

/** Where the letter's link leads: it shows a button; only the button signs in. */
signInPages.get('/entra', async (c) => {
  const request = await findRequest(c.var.db, c.req.query('richiesta') ?? '')
  const code = (c.req.query('codice') ?? '').replaceAll(/\D/g, '').slice(0, 6)
  return await page(c, <EnterPage view={c.var.view} request={request} code={code} />)
})

signInPages.post('/codice', async (c) => {
  const result = await enterWithCode(c, await readForm(c))
  if (result instanceof Response) return result
  await replaceSession(c, result.token)
  return goTo(c, await afterSignIn(c, result.personId, result.returnTo))
})

signInPages.post('/nuovo-codice', async (c) => await sendAnotherCode(c, await readForm(c)))

signInPages.post('/demo', async (c) => {
  if (!c.var.services.settings.isDemo) return await pageNotFound(c)
  const typed = await readForm(c)
  const person = await findDemoIdentity(c.var.db, textOf(typed, 'persona'))
  if (!person) return await pageNotFound(c)
  await replaceSession(c, await openSession(c.var.db, person.id, deviceOf(c)))
  return goTo(c, await afterSignIn(c, person.id, safeReturn(textOf(typed, 'torna'))))
})

signInPages.get('/benvenuto', async (c) => {
  if (!c.var.actor) return goTo(c, addresses.signIn)
  return await drawWelcome(c, { language: c.var.view.language })
})

signInPages.post('/benvenuto', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, completeProfile, typed)
  return await answer(c, outcome, {
    typed,
    done: async () => await afterSignIn(c, c.var.actor?.id ?? '', safeReturn(textOf(typed, 'torna'))),
    again: async (errors, status) => await drawWelcome(c, typed, errors, status),
  })
})

signInPages.get('/riprendi', async (c) => {
  const waiting = await formToResume(c)
  if (!waiting) return goTo(c, addresses.home)
  return await page(c, <ResumePage view={c.var.view} fields={waiting.draft.content} />)
})

/** The waiting form goes on to its address by 307, which keeps method and fields. */
signInPages.post('/riprendi', async (c) => {
  const waiting = await formToResume(c)
  if (!waiting) return goTo(c, addresses.home)
  if (!c.var.actor) return goTo(c, addresses.signIn)
  await forgetForm(c)
  return c.redirect(waiting.address, 307)
})

signInPages.get('/lascia', async (c) => {
  const waiting = await formToResume(c)
  if (!waiting) return goTo(c, addresses.home)
  return await page(c, <ForgetPage view={c.var.view} fields={waiting.draft.content} />)
})

signInPages.post('/lascia', async (c) => {
  await forgetForm(c)
  return goTo(c, addresses.home)
})

signInPages.get('/primo-accesso', async (c) => {
  const key = c.req.query('chiave') ?? ''
  if (!(await findInvitation(c.var.db, key))) return await pageNotFound(c)
  return await page(c, <FirstAdministratorPage view={c.var.view} form={emptyForm} invitation={key} />)
})

signInPages.post('/primo-accesso', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, acceptInvitation, typed)
  return await answer(c, outcome, {
    typed,
    done: async ({ personId, isNew }) => {
      if (!isNew) {
        c.var.say({ key: 'people.firstAdministrator.known' })
        return addresses.signIn
      }
      await replaceSession(c, await openSession(c.var.db, personId, deviceOf(c)))
      c.var.say({ key: 'people.firstAdministrator.done' })
      return addresses.administration
    },
    again: async (errors, status) =>
      await page(
        c,
        <FirstAdministratorPage
          view={c.var.view}
          form={{ values: typed, errors }}
          invitation={textOf(typed, 'invitation')}
        />,
        status,
      ),
  })
})

signOutPages.post('/', async (c) => {
  const token = tokenOf(c.var.db, c.req.raw.headers)
  if (token) await closeSession(c.var.db, token)
  c.header('set-cookie', noSessionCookie(c.var.db), { append: true })
  c.var.say({ key: 'people.said.signedOut' })
  return goTo(c, addresses.home)
})

const deviceOf = (c: SiteContext) => ({
  networkAddress: networkAddress(c),
  browser: c.req.header('user-agent'),
})

/** A new session at each sign-in; the one before, of whomever, ends (ASVS 7.2.4). */
async function replaceSession(c: SiteContext, token: string): Promise<void> {
  const earlier = tokenOf(c.var.db, c.req.raw.headers)
  if (earlier) await closeSession(c.var.db, earlier)
  c.header('set-cookie', await sessionCookie(c.var.db, token), { append: true })
}

/** First the name, then the form that waits, then the page one came from. */
async function afterSignIn(c: SiteContext, personId: string, returnTo: string): Promise<string> {
  const profile = await findProfile(c.var.db, personId)
  if (!profile?.name) return `${addresses.signIn}/benvenuto?${new URLSearchParams({ torna: returnTo })}`
  return (await formToResume(c)) ? `${addresses.signIn}/riprendi` : returnTo
}

async function drawWelcome(
  c: SiteContext,
  values: Typed,
  errors = emptyForm.errors,
  status: 200 | Parameters<typeof page>[2] = 200,
): Promise<Response> {
  const municipalities = await listMunicipalities(c.var.db)
  const returnTo = safeReturn(c.req.query('torna') ?? textOf(values, 'torna'))
  return await page(
    c,
    <WelcomePage
      view={c.var.view}
      form={{ values, errors }}
      returnTo={returnTo}
      municipalities={municipalities}
    />,
    status,
  )
}
