/** The schemas of all documents, a third of the code of the first screens: loaded when something is saved. */
export { documentProblems } from '@approdo/schemas'
