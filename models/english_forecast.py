"""The English sentences of forecasts."""

SENTENCES = {
    "forecast_not_measurable": "There is no forecast: what it promises cannot be measured yet.",
    "forecast_past_due": "There is no forecast: it was due on {due:day}.",
    "forecast_first_period": "There is no forecast: it adds up from zero, and its first period is not over.",
    "forecast_few_values": (
        "There is no forecast yet: {count:whole} of the {needed:whole} values with evidence that it takes."
    ),
    "forecast_made": (
        "Forecast for {due:day} from {count:values}: {value:in_unit}, between {low:in_unit} and "
        "{high:in_unit} with a likelihood of 80 %; the chance of meeting the promise is {chance:chance}."
    ),
    "forecast_made_hold": (
        "Forecast for {due:day} from {count:values}: kept {value:percent} of the time, between "
        "{low:percent} and {high:percent} with a likelihood of 80 %; "
        "the chance of keeping the promise is {chance:chance}."
    ),
}
