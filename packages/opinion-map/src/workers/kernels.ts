import { multiplyRows } from '../axes/multiplyRows.ts'
import { projectRows } from '../axes/projectRows.ts'
import { assignRows } from '../grouping/assignRows.ts'
import { regroupSample } from '../grouping/regroupSample.ts'
import { countGroupBlock } from '../matrix/countGroupBlock.ts'
import { countJointBlock } from '../matrix/countJointBlock.ts'

/** The pieces of work that threads share: (data, number of the block, number of the thread). */
export const kernels = {
  assignRows,
  countGroups: countGroupBlock,
  countJointly: countJointBlock,
  multiplyRows,
  projectRows,
  regroupSample,
}

export type KernelName = keyof typeof kernels

export type KernelData<Name extends KernelName> = Parameters<(typeof kernels)[Name]>[0]
