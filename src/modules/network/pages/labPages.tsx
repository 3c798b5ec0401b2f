/** /laboratori: the ten labs along the road, one page each, and the form that corrects it. */
import { Hono } from 'hono'
import { subject } from '#platform/subject.ts'
import { answer, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { editLab, loadReferenceNetwork } from '../commands.ts'
import { findLabPage, listLabs } from '../queries/labs.ts'
import { forgetSiteOwner } from '../queries/siteOwner.ts'
import { videosOf } from '../queries/videos.ts'
import { mayEdit } from '../rules.ts'
import { EditLabPage } from './editLabPage.tsx'
import { LabListPage } from './labListPage.tsx'
import { LabPage } from './labPage.tsx'

export const labPages: Pages = new Hono<SiteEnvironment>()

labPages.get('/', async (c) => {
  const labs = await listLabs(c.var.db)
  return await page(c, <LabListPage view={c.var.view} labs={labs} />)
})

labPages.post('/carica', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, loadReferenceNetwork, typed)
  return await answer(c, outcome, {
    typed,
    done: () => {
      forgetSiteOwner(c.var.db)
      c.var.say({ key: 'network.said.loaded' })
      return addresses.labs
    },
  })
})

labPages.get('/:slug', async (c) => {
  const lab = await findLabPage(c.var.db, c.req.param('slug'), c.var.view.now)
  if (!lab) return await pageNotFound(c)
  const videos = await videosOf(c.var.db, subject('lab', lab.id))
  const canEdit = mayEdit(c.var.actor, lab).allowed
  return await page(c, <LabPage view={c.var.view} lab={lab} videos={videos} canEdit={canEdit} />)
})

const editForm = async (c: SiteContext, slug: string) => await findLabPage(c.var.db, slug, c.var.view.now)

labPages.get('/:slug/modifica', async (c) => {
  c.var.doNotCache()
  const lab = await editForm(c, c.req.param('slug'))
  if (!lab) return await pageNotFound(c)
  const verdict = mayEdit(c.var.actor, lab)
  const values = {
    site: lab.site,
    siteStory: lab.siteStory,
    theme: lab.theme,
    operator: lab.operator ?? '',
    address: lab.address,
    addressToCheck: lab.isAddressToCheck ? 'si' : '',
    opened: lab.opened,
    website: lab.website ?? '',
  }
  return await page(
    c,
    <EditLabPage view={c.var.view} lab={lab} form={{ values, errors: {} }} verdict={verdict} />,
    verdict.allowed ? 200 : 403,
  )
})

labPages.post('/:slug/modifica', async (c) => {
  const typed = await readForm(c)
  const slug = c.req.param('slug')
  const outcome = await perform(c, editLab, { ...typed, lab: slug })
  return await answer(c, outcome, {
    typed,
    done: () => {
      c.var.say({ key: 'network.said.saved' })
      return `${addresses.labs}/${slug}`
    },
    again: async (errors, status) => {
      const lab = await editForm(c, slug)
      if (!lab) return await pageNotFound(c)
      const verdict = mayEdit(c.var.actor, lab)
      return await page(
        c,
        <EditLabPage view={c.var.view} lab={lab} form={{ values: typed, errors }} verdict={verdict} />,
        status,
      )
    },
  })
})
