/** What the forms of the sign-in road answer, with the limits that keep guessing hopeless. */
import { goTo, page } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { safeReturn, type Typed, textOf } from '#platform/web/forms.ts'
import { type Limit, networkAddress, secondsToWait } from '#platform/web/limits.ts'
import { formToResume } from '#platform/web/resume.ts'
import type { SiteContext } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import type { FieldErrors, FormState } from '#ui/formState.ts'
import { emailAddress } from '../emailAddress.ts'
import { listDemoIdentities } from '../queries.ts'
import { findRequest, requestCode, sendNewCode, signInWithCode } from './codes.ts'
import type { SignInRequest } from './request.ts'
import { CodePage, EnterPage, SignInPage } from './views.tsx'

const quarter = 15 * 60
/** A school or a town hall shares one network address, so its limit is ten times a person's. */
const lettersPerAddress: Limit = { name: 'codes_by_address', times: 5, seconds: quarter }
const lettersPerNetwork: Limit = { name: 'codes_by_network', times: 50, seconds: quarter }
const triesPerNetwork: Limit = { name: 'code_tries_by_network', times: 50, seconds: quarter }
const triesPerAddress: Limit = { name: 'code_tries_by_address', times: 20, seconds: quarter }

/** A typed address becomes a letter; the answer is the same whether we know the address or not. */
export async function askForCode(c: SiteContext, typed: Typed): Promise<Response> {
  const read = emailAddress.safeParse(textOf(typed, 'email'))
  const returnTo = safeReturn(textOf(typed, 'torna'))
  if (!read.success) {
    const demo = c.var.services.settings.isDemo ? await listDemoIdentities(c.var.db) : []
    const key = textOf(typed, 'email').trim() ? 'people.errors.email' : 'people.errors.emailMissing'
    const waiting = (await formToResume(c)) !== undefined
    return await page(
      c,
      <SignInPage
        view={c.var.view}
        form={{ values: typed, errors: { email: { key } } }}
        returnTo={returnTo}
        waiting={waiting}
        demo={demo}
      />,
      422,
    )
  }
  const refusal = await tooManyLetters(c, read.data)
  if (refusal) return refusal
  const request = await requestCode(c.var.db, {
    email: read.data,
    returnTo,
    language: c.var.view.language,
  })
  return goTo(c, codeAddress(request))
}

/** A new code with one click. */
export async function sendAnotherCode(c: SiteContext, typed: Typed): Promise<Response> {
  const request = await findRequest(c.var.db, textOf(typed, 'richiesta'))
  if (!request) return goTo(c, addresses.signIn)
  const refusal = await tooManyLetters(c, request.email)
  if (refusal) return refusal
  await sendNewCode(c.var.db, request)
  c.var.say({ key: 'people.said.newCode' })
  return goTo(c, codeAddress(request))
}

export interface Entered {
  readonly personId: string
  readonly token: string
  readonly returnTo: string
}

/** A typed code: an open session, or the page again with what is wrong. */
export async function enterWithCode(c: SiteContext, typed: Typed): Promise<Entered | Response> {
  const request = await findRequest(c.var.db, textOf(typed, 'richiesta'))
  if (!request) return await page(c, <EnterPage view={c.var.view} request={undefined} code="" />, 422)
  const wait =
    (await secondsToWait(triesPerNetwork, networkAddress(c))) ??
    (await secondsToWait(triesPerAddress, request.email))
  if (wait !== undefined) return await tooMany(c, wait)
  const code = textOf(typed, 'codice').replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(code)) {
    return await codeAgain(c, request, typed, { codice: { key: 'people.errors.codeShape' } })
  }
  const result = await signInWithCode(c.var.db, request, code, {
    networkAddress: networkAddress(c),
    browser: c.req.header('user-agent'),
  })
  if (result.kind === 'signed_in') return { ...result, returnTo: request.returnTo }
  const key = codeErrors[result.kind]
  return await codeAgain(c, request, typed, { codice: { key } })
}

const codeErrors = {
  wrong: 'people.errors.codeWrong',
  expired: 'people.errors.codeExpired',
  too_many: 'people.errors.codeTooMany',
} as const

const codeAddress = (request: SignInRequest): string =>
  `${addresses.signIn}/codice?${new URLSearchParams({ richiesta: request.token })}`

/** The page that asks for the code. */
export async function drawCode(
  c: SiteContext,
  request: SignInRequest,
  form: FormState,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { settings } = c.var.services
  const isMailKept = settings.isDemo && settings.smtpUrl === undefined
  return await page(
    c,
    <CodePage view={c.var.view} form={form} request={request} isMailKept={isMailKept} />,
    status,
  )
}

const codeAgain = async (c: SiteContext, request: SignInRequest, typed: Typed, errors: FieldErrors) =>
  await drawCode(c, request, { values: typed, errors }, 422)

async function tooManyLetters(c: SiteContext, email: string): Promise<Response | undefined> {
  const wait =
    (await secondsToWait(lettersPerNetwork, networkAddress(c))) ??
    (await secondsToWait(lettersPerAddress, email))
  return wait === undefined ? undefined : await tooMany(c, wait)
}

async function tooMany(c: SiteContext, wait: number): Promise<Response> {
  c.header('retry-after', String(wait))
  return await errorPage(c, 429, { key: 'people.errors.tooMany', values: { count: Math.ceil(wait / 60) } })
}
