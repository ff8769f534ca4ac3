import { expect, test } from 'vitest'
import { groupCommit } from './group-commit.ts'

const soon = { gatherMilliseconds: 1, atMost: 10 }

test('what arrives together is carried by one commit, and each gets its own answers', async () => {
  const commits: number[][] = []
  const group = groupCommit(async (items: readonly number[]) => {
    commits.push([...items])
    return items.map((item) => item * 10)
  }, soon)
  expect(await Promise.all([group.add([1, 2]), group.add([3]), group.add([])])).toEqual([[10, 20], [30], []])
  expect(commits).toEqual([[1, 2, 3]])
  expect(group.waiting()).toBe(0)
})

test('what comes while a commit runs waits for the next, which carries no more than it may unless one alone is larger', async () => {
  const commits: number[] = []
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const group = groupCommit(async (items: readonly number[]) => {
    commits.push(items.length)
    if (commits.length === 1) await held
    return items
  }, soon)
  const first = group.add([0])
  await new Promise((resolve) => setTimeout(resolve, 20))
  const rest = [group.add(Array(6).fill(1)), group.add(Array(4).fill(2)), group.add([3]), group.add(Array(25).fill(4))]
  expect(group.waiting()).toBe(37)
  release()
  await Promise.all([first, ...rest])
  expect(commits).toEqual([1, 10, 1, 25])
})

test('everyone whose items a failed commit carried hears of it, and the next commit is tried afresh', async () => {
  let isDown = true
  const group = groupCommit(async (items: readonly string[]) => {
    if (isDown) throw new Error('down')
    return items
  }, soon)
  const outcomes = await Promise.allSettled([group.add(['a']), group.add(['b'])])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isDown = false
  expect(await group.add(['a'])).toEqual(['a'])
  expect(group.waiting()).toBe(0)
})

test('one item that cannot be committed hears of it alone, and all others are committed in their order', async () => {
  const kept: number[] = []
  const group = groupCommit<number, number | string>(
    async (items) => {
      if (items.includes(13)) throw new Error('thirteen')
      kept.push(...items)
      return items
    },
    { ...soon, faultOf: (problem) => (problem instanceof Error ? problem.message : undefined) },
  )
  const answers = await Promise.all([group.add([1, 2]), group.add([3, 13, 4]), group.add([5])])
  expect(answers).toEqual([[1, 2], [3, 'thirteen', 4], [5]])
  expect(kept).toEqual([1, 2, 3, 4, 5])
  expect(group.waiting()).toBe(0)
})
