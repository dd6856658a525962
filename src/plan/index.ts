export { looksLikePlan, type PlanReading, readPlan } from './read.ts';
