import type { Drawing } from '../../picture/drawing.ts'

type CardDrawingProps = { readonly drawing: Drawing; readonly label: string; readonly className?: string | undefined }

/** The picture in the colours of the screen, which on paper are those of paper. */
export function CardDrawing({ drawing: { width, height, marks }, label, className }: CardDrawingProps) {
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {marks.map((mark, at) =>
        mark.kind === 'box' ? (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the picture
            key={at}
            x={mark.x}
            y={mark.y}
            width={mark.width}
            height={mark.height}
            rx={mark.radius}
            fill={`var(--${mark.tone})`}
          />
        ) : (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the picture
            key={at}
            x={mark.x}
            y={mark.y}
            fontSize={mark.size}
            fontWeight={mark.weight}
            fill={`var(--${mark.tone})`}
            textAnchor={mark.isAtEnd ? 'end' : 'start'}
            xmlSpace="preserve"
          >
            {mark.text}
          </text>
        ),
      )}
    </svg>
  )
}
