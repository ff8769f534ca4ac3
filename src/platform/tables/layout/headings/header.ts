/** One spelling of a heading for comparing: width, case, spaces, line breaks and punctuation do not matter. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-‐.,:;・/\\()[\]【】「」"'*※#]/gu, '')
}
