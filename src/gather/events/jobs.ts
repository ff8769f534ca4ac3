import { z } from 'zod'
import { every, type Job, when, work } from '#platform/work/schedule.ts'
import {
  attributeIntroduced,
  attributeWaiting,
  dropEventsOf,
  obeyJoin,
  obeyMerge,
  obeyParting,
  obeySeparation,
  sweepJoined,
  sweepMerged,
} from './identities/attribution.ts'
import { idsOfCustomer, idsOfPerson, introduce } from './identities/introductions.ts'

const Nothing = z.object({})

export const jobs: Job[] = [
  work('events.attribute', Nothing, attributeIntroduced),
  work('events.attribute-all', Nothing, attributeWaiting),
  every('5 minutes', 'events.keep', async (desk) => {
    await attributeIntroduced(desk)
    await sweepMerged(desk)
    await sweepJoined(desk)
  }),
  when('customer.created', 'events.of new customer', async (context, { about }) => {
    if (about) await introduce(context, await idsOfCustomer(context, about))
  }),
  when('person.created', 'events.of new person', async (context, { about }) => {
    if (about) await introduce(context, await idsOfPerson(context, about))
  }),
  when('person.changed', 'events.of changed person', async (context, { about }) => {
    if (about) await introduce(context, await idsOfPerson(context, about))
  }),
  when('person.told apart', 'events.follow person', async (context, { about, data }) => {
    if (about) await obeySeparation(context, { toId: about, ...data })
  }),
  when('person.joined', 'events.follow join', async (context, { about, data }) => {
    if (about) await obeyJoin(context, { keptId: about, absorbedId: data.absorbedId })
  }),
  when('person.parted', 'events.follow parting', async (context, { about, data }) => {
    if (about) await obeyParting(context, { keptId: about, absorbedId: data.absorbedId })
  }),
  when('import.completed', 'events.after import', async (context, { data }) => {
    if (['customers', 'people'].includes(data.target)) await context.enqueue('events.attribute-all', {})
  }),
  when('customer.merged', 'events.follow merge', (context, { data }) => obeyMerge(context, data.absorbedId)),
  when('customer.unmerged', 'events.follow unmerge', (context, { data }) => obeyMerge(context, data.absorbedId)),
  when('customer.deleted', 'events.of deleted customer', async (context, { about }) => {
    if (about) await dropEventsOf(context, about)
  }),
]
