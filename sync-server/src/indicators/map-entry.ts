/** The entry of the bundle that becomes the indicator view's map function. */
export { contributions } from '@approdo/schemas'
