declare module 'mjml' {
  type Options = {
    validationLevel: 'strict' | 'soft' | 'skip'
    ignoreIncludes: boolean
    keepComments: boolean
    fonts: Record<string, string>
    useMjmlConfigOptions: boolean
  }
  export default function mjml2html(
    source: string,
    options: Options,
  ): Promise<{ html: string; errors: { formattedMessage: string }[] }>
}
declare module 'html-to-text' {
  type Selector = { selector: string; format?: string; options?: Record<string, unknown> }
  export function compile(options: { wordwrap: false; selectors: Selector[] }): (html: string) => string
}
