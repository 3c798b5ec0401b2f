import { Hono } from 'hono'
import { answer, goTo, page, perform } from '#platform/web/answer.ts'
import { keepLanguage } from '#platform/web/cookies.ts'
import { readForm, type Typed } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { emptyForm } from '#ui/formState.ts'
import { closeAccount } from '../commands/closeAccount.ts'
import { completeProfile } from '../commands/completeProfile.ts'
import { endSession } from '../commands/endSession.ts'
import { exportPerson, findOwnThings } from '../profileQueries.ts'
import { findProfile, listMunicipalities } from '../queries.ts'
import { noSessionCookie, tokenOf } from '../sessions.ts'
import { ClosePage, ProfilePage } from './views.tsx'

export const profilePages: Pages = new Hono<SiteEnvironment>()

profilePages.use(async (c, next) => {
  c.var.doNotCache()
  if (c.var.actor || c.req.method === 'POST') return await next()
  return goTo(c, `${addresses.signIn}?${new URLSearchParams({ torna: c.req.path })}`)
})

profilePages.get('/', async (c) => await drawProfile(c))

profilePages.post('/', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, completeProfile, typed)
  return await answer(c, outcome, {
    typed,
    done: () => {
      const isHttps = c.var.services.settings.baseUrl.startsWith('https:')
      if (typed.language === 'it' || typed.language === 'en') keepLanguage(c, typed.language, isHttps)
      c.var.say({ key: 'people.said.profileSaved' })
      return addresses.people
    },
    again: async (errors, status) => await drawProfile(c, typed, errors, status),
  })
})

profilePages.get('/dati.json', async (c) => {
  c.header('content-disposition', 'attachment; filename="i-miei-dati.json"')
  return c.json(await exportPerson(c.var.db, c.var.actor?.id ?? ''))
})

profilePages.post('/sessioni/termina', async (c) => {
  const outcome = await perform(c, endSession, await readForm(c))
  return await answer(c, outcome, {
    done: () => {
      c.var.say({ key: 'people.said.sessionEnded' })
      return `${addresses.people}#sessioni`
    },
  })
})

profilePages.get('/chiudi', async (c) => {
  return await page(c, <ClosePage view={c.var.view} form={emptyForm} name={c.var.actor?.name ?? ''} />)
})

profilePages.post('/chiudi', async (c) => {
  const typed = await readForm(c)
  const name = c.var.actor?.name ?? ''
  const outcome = await perform(c, closeAccount, typed)
  return await answer(c, outcome, {
    typed,
    done: () => {
      c.header('set-cookie', noSessionCookie(c.var.db), { append: true })
      c.var.say({ key: 'people.said.accountClosed' })
      return addresses.home
    },
    again: async (errors, status) =>
      await page(c, <ClosePage view={c.var.view} form={{ values: typed, errors }} name={name} />, status),
  })
})

async function drawProfile(
  c: SiteContext,
  typed?: Typed,
  errors = emptyForm.errors,
  status: Parameters<typeof page>[2] = 200,
): Promise<Response> {
  const personId = c.var.actor?.id ?? ''
  const profile = await findProfile(c.var.db, personId)
  const own = await findOwnThings(c.var.db, personId)
  const values = typed ?? {
    name: profile?.name ?? '',
    language: profile?.language ?? 'it',
    municipality: String(profile?.municipalityId ?? ''),
    connection: profile?.connection ?? '',
  }
  return await page(
    c,
    <ProfilePage
      view={c.var.view}
      form={{ values, errors }}
      email={profile?.email ?? ''}
      actor={c.var.actor}
      own={own}
      thisSession={tokenOf(c.var.db, c.req.raw.headers)}
      municipalities={await listMunicipalities(c.var.db)}
    />,
    status,
  )
}
