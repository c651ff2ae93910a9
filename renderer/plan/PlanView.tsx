import { type ReactNode } from 'react';
import { MainView } from './MainView';
import { Toolbar } from './Toolbar';

/** The step table and the chart below their tools. */
export function PlanView(): ReactNode {
  return (
    <>
      <Toolbar />
      <MainView />
    </>
  );
}
