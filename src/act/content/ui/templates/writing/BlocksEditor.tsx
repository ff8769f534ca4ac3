import { Button, Group } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useWords } from '#web/wording/say.ts'
import { blockNames, sentences, words } from '../template-words.ts'
import { BlockFields } from './BlockFields.tsx'
import type { Block, BlockKind } from './blocks.ts'
import css from './writing.module.css'

const kinds: readonly BlockKind[] = ['text', 'heading', 'button', 'picture', 'line']
const begun: Readonly<Record<BlockKind, Block>> = {
  text: { kind: 'text', text: '' },
  heading: { kind: 'heading', text: '' },
  button: { kind: 'button', text: '', href: '' },
  picture: { kind: 'picture', src: '', alt: '' },
  line: { kind: 'line' },
}

type Props = { readonly blocks: readonly Block[]; readonly onChange: (blocks: readonly Block[]) => void }

/** The parts of a letter below each other: written, moved, taken out and added with the keys as with the mouse. */
export function BlocksEditor({ blocks, onChange }: Props) {
  const { t, n } = useWords()
  const list = useRef<HTMLOListElement>(null)
  // Whoever adds or moves a part goes on in it, once it stands there.
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    const part = wanted.current === null ? undefined : list.current?.children[wanted.current]
    if (part === undefined) return
    wanted.current = null
    const at = part.querySelector<HTMLElement>('[data-said]') ?? part.querySelector<HTMLElement>('button:enabled')
    at?.focus()
  })
  const put = (at: number, block: Block) => onChange(blocks.with(at, block))
  const move = (at: number, to: number) => {
    const next = blocks.toSpliced(at, 1)
    const moved = blocks[at]
    if (moved === undefined) return
    wanted.current = to
    onChange(next.toSpliced(to, 0, moved))
  }
  const add = (kind: BlockKind) => {
    wanted.current = blocks.length
    onChange([...blocks, begun[kind]])
  }
  return (
    <>
      <ol ref={list} className={css.blocks} aria-label={t(words.blocks)}>
        {blocks.map((block, at) => {
          const name = t(sentences.block, t(blockNames[block.kind]), n.whole(at + 1))
          const act = (said: typeof words.up, isOff: boolean, run: () => void) => (
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={isOff}
              aria-label={t(sentences.actOn, t(said), name)}
              onClick={run}
            >
              {t(said)}
            </Button>
          )
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place; two may say the same
            <li key={at} className={css.block} aria-label={name}>
              <div className={css.blockHead}>
                <span className={css.blockName}>{name}</span>
                <span>
                  {act(words.up, at === 0, () => move(at, at - 1))}
                  {act(words.down, at === blocks.length - 1, () => move(at, at + 1))}
                  {act(words.takeOut, false, () => onChange(blocks.toSpliced(at, 1)))}
                </span>
              </div>
              <BlockFields block={block} name={name} onChange={(next) => put(at, next)} />
            </li>
          )
        })}
      </ol>
      <Group gap={6}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="compact-sm"
            variant="default"
            aria-label={t(sentences.actOn, t(words.addBlock), t(blockNames[kind]))}
            onClick={() => add(kind)}
          >
            + {t(blockNames[kind])}
          </Button>
        ))}
      </Group>
    </>
  )
}
