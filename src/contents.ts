import { contract as plays } from './act/plays/contract.ts'
import { contract as attributes } from './gather/attributes/contract.ts'
import { contract as calendar } from './gather/calendar/contract.ts'
import { contract as contracts } from './gather/contracts/contract.ts'
import { contract as customers } from './gather/customers/contract.ts'
import { contract as events } from './gather/events/contract.ts'
import { contract as imports } from './gather/imports/contract.ts'
import { contract as intake } from './gather/intake/contract.ts'
import { contract as interactions } from './gather/interactions/contract.ts'
import { contract as merges } from './gather/merges/contract.ts'
import { contract as people } from './gather/people/contract.ts'
import { contract as support } from './gather/support/contract.ts'
import { contract as surveys } from './gather/surveys/contract.ts'
import { contract as access } from './platform/access/contract.ts'
import { contract as operations } from './platform/operations/contract.ts'
import { contract as health } from './see/health/contract.ts'
import { contract as portfolio } from './see/portfolio/contract.ts'
import { contract as scorecards } from './see/scorecards/contract.ts'
import { contract as segments } from './see/segments/contract.ts'

/** THE TABLE OF CONTENTS: every room with operations, in order. It is the API, and a room may import only what stands above it. */
export const contents = {
  access,
  operations,
  attributes,
  customers,
  calendar,
  people,
  contracts,
  interactions,
  merges,
  events,
  intake,
  support,
  surveys,
  imports,
  segments,
  scorecards,
  health,
  portfolio,
  plays,
} as const

export type Contents = typeof contents
