export {
  type Asked,
  answerLink,
  type CommonLink,
  changeLink,
  makeLink,
  makeLinks,
  type PersonalLink,
  revokeLink,
  revokeLinksOf,
} from './links/links.ts'
export { scoreAddress } from './links/token.ts'
