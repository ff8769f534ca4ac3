import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useWords } from '#web/wording/say.ts'
import { sentences, words } from '../template-words.ts'
import type { Block } from './blocks.ts'

type Props = { readonly block: Block; readonly name: string; readonly onChange: (block: Block) => void }

/** What one part of a letter says. */
export function BlockFields({ block, name, onChange }: Props) {
  const { t } = useWords()
  const labelled = (label: typeof words.label) => ({
    label: t(label),
    'aria-label': t(sentences.actOn, t(label), name),
    'data-said': '',
  })
  switch (block.kind) {
    case 'line':
      return null
    case 'text':
      return (
        <Textarea
          aria-label={name}
          data-said=""
          autosize
          minRows={3}
          maxRows={16}
          value={block.text}
          onChange={(event) => onChange({ ...block, text: event.currentTarget.value })}
        />
      )
    case 'heading':
      return (
        <TextInput
          aria-label={name}
          data-said=""
          value={block.text}
          onChange={(event) => onChange({ ...block, text: event.currentTarget.value })}
        />
      )
    case 'button':
      return (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            {...labelled(words.label)}
            value={block.text}
            onChange={(event) => onChange({ ...block, text: event.currentTarget.value })}
          />
          <TextInput
            {...labelled(words.href)}
            placeholder="https://"
            value={block.href}
            onChange={(event) => onChange({ ...block, href: event.currentTarget.value })}
          />
        </SimpleGrid>
      )
    case 'picture':
      return (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            {...labelled(words.src)}
            placeholder="https://"
            value={block.src}
            onChange={(event) => onChange({ ...block, src: event.currentTarget.value })}
          />
          <TextInput
            {...labelled(words.alt)}
            value={block.alt}
            onChange={(event) => onChange({ ...block, alt: event.currentTarget.value })}
          />
        </SimpleGrid>
      )
  }
}
