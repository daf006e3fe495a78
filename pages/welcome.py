"""Where do you want to begin?"""

from components import access, greeting, new_portfolio, removal, style
from components.headline import headline
from components.places import Place

access.require(Place.WELCOME)
style.place()
headline("Where do you want to begin?", greeting.ANSWER)
greeting.doors()
removal.offer_return()
new_portfolio.dialog_if_asked()
