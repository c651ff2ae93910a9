/** What a simulation changes, compared with the recorded scenario. */
import { evaluate, type Evaluation } from '../evaluate';
import { stepEffect, type StepEffect } from './stepEffect';
import { impactOf, type Impact } from './tornado';

/** Cents and days as in `impactOf`, and steps. */
export interface WhatIfEffect extends Impact, StepEffect {}

/** The effect of the switches of an evaluation on its scenario. */
export function whatIfEffect(seen: Evaluation): WhatIfEffect {
  const recorded = evaluate(seen.source, { scenarioId: seen.scenarioId });
  return { ...impactOf(recorded, seen), ...stepEffect(recorded, seen) };
}
