import { type ReactNode } from 'react';
import { useProjected } from '../Projected';

/** The steps by number and title, in order. */
export function StepOptions(): ReactNode {
  const { tree, plan } = useProjected();
  return tree.order.map((id) => (
    <option key={id} value={id}>
      {tree.nodes.get(id)!.wbs} {plan.steps[id]!.title}
    </option>
  ));
}
