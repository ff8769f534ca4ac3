import { expect, test } from 'vitest'
import { gridOf } from './column.ts'

const column = (key: string, width: number, grow = false) => ({ key, label: key, width, grow, cell: () => key })

test('the first column leaves the others room on a narrow window, and the table is as wide as its columns and ends', () => {
  const { template, least } = gridOf([column('name', 210, true), column('score', 90)], false)
  expect(template).toBe('minmax(min(210px, 46vw), 1fr) 90px')
  expect(least).toBe('calc(min(210px, 46vw) + 106px)')
})

test('where no column grows, what is left stands after the last; a box for choosing has its own track', () => {
  expect(gridOf([column('name', 210), column('score', 90)], true).template).toBe('36px min(210px, 46vw) 90px 1fr')
})
