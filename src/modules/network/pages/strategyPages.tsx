/** /strategie: what each city wants, objective by objective, and what refers to it. */
import { Hono } from 'hono'
import { answer, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm } from '#platform/web/forms.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { emptyForm } from '#ui/formState.ts'
import { addObjective } from '../commands.ts'
import { findStrategyPage, listStrategies } from '../queries/strategies.ts'
import { mayEdit } from '../rules.ts'
import { ObjectivePage } from './objectivePage.tsx'
import { StrategyListPage } from './strategyListPage.tsx'
import { StrategyPage } from './strategyPage.tsx'

export const strategyPages: Pages = new Hono<SiteEnvironment>()

strategyPages.get('/', async (c) => {
  const strategies = await listStrategies(c.var.db)
  return await page(c, <StrategyListPage view={c.var.view} strategies={strategies} />)
})

strategyPages.get('/:id{[0-9]{1,9}}', async (c) => {
  const strategy = await findStrategyPage(c.var.db, Number(c.req.param('id')))
  if (!strategy) return await pageNotFound(c)
  const canEdit = mayEdit(c.var.actor, strategy).allowed
  return await page(c, <StrategyPage view={c.var.view} strategy={strategy} canEdit={canEdit} />)
})

strategyPages.get('/:id{[0-9]{1,9}}/obiettivi/nuovo', async (c) => {
  c.var.doNotCache()
  const strategy = await findStrategyPage(c.var.db, Number(c.req.param('id')))
  if (!strategy) return await pageNotFound(c)
  const verdict = mayEdit(c.var.actor, strategy)
  return await page(
    c,
    <ObjectivePage view={c.var.view} strategy={strategy} form={emptyForm} verdict={verdict} />,
    verdict.allowed ? 200 : 403,
  )
})

strategyPages.post('/:id{[0-9]{1,9}}/obiettivi/nuovo', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  const outcome = await perform(c, addObjective, { ...typed, strategy: id })
  return await answer(c, outcome, {
    typed,
    done: () => {
      c.var.say({ key: 'network.said.objectiveAdded' })
      return `${addresses.strategies}/${id}`
    },
    again: async (errors, status) => {
      const strategy = await findStrategyPage(c.var.db, id)
      if (!strategy) return await pageNotFound(c)
      const verdict = mayEdit(c.var.actor, strategy)
      const form = { values: typed, errors }
      return await page(
        c,
        <ObjectivePage view={c.var.view} strategy={strategy} form={form} verdict={verdict} />,
        status,
      )
    },
  })
})
