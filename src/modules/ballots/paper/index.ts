/** Paper and desk: what pages, results and tests of the module use. */
export { countBatch, createBatch, removeBatch } from './commands/batches.ts'
export { handPaper } from './commands/handPaper.ts'
export { issuePapers, markPapers } from './commands/papers.ts'
export { typeSheet } from './commands/typeSheet.ts'
export { paperRoutes } from './pages/paperRoutes.tsx'
export { findPaperFigures, findPaperReason } from './queries/papers.ts'
