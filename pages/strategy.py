"""Does one thread lead from each objective to the work, with why and why now?"""

from components import access, data, style
from components.headline import headline
from components.outcomes_frame import as_of_line
from components.places import Place
from components.strategy_gaps import strategy_answer, strategy_gaps
from components.strategy_thread import in_order, objective_thread, served_by

access.require(Place.STRATEGY)
style.place()
view = data.advised()
headline("Does one thread lead from each objective to the work?", strategy_answer(view))
as_of_line(view)
served = served_by(view.initiatives)
objectives = in_order(view.objectives)
for objective in objectives:
    objective_thread(objective, served, view.settings.currency)
if not objectives:
    access.offer(Place.PORTFOLIO, "Add objectives under Portfolio", icon=":material/add:")
strategy_gaps(view)
