export {
  type Asked,
  answerLink,
  type CommonLink,
  makeLink,
  makeLinks,
  type PersonalLink,
  revokeLinksOf,
} from './links/links.ts'
export { scoreAddress } from './links/token.ts'
