import { cpus, totalmem } from 'node:os'

/** The machine and the versions figures were taken on. */
export const machine = (database: string): string =>
  [
    `${cpus().length} cores ${cpus()[0]?.model.trim()}`,
    `${Math.round(totalmem() / 1024 ** 3)} GB`,
    `Node ${process.versions.node}`,
    database,
  ].join(', ')
