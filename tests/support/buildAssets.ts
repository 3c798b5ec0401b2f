import type { TestProject } from 'vitest/node'
import { cachedFolder } from './cachedFolder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The built styles, fonts and islands, for `buildApp`. */
    assetsFolder: string
  }
}

/** Builds what browsers load, unless it is as it was. */
export async function setup(project: TestProject): Promise<void> {
  const folder = await cachedFolder(
    'assets',
    ['src/ui', 'src/modules', 'src/platform', 'src/islands', 'scripts'],
    async (target) => {
      const { buildAssets } = await import('../../scripts/assets.ts')
      await buildAssets(target)
    },
  )
  project.provide('assetsFolder', folder)
}
