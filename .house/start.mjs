import { runProgram } from './program.mjs'

runProgram('demo', [])
