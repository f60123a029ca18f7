"""Spanish patterns for requests about payments."""

from __future__ import annotations

from collections.abc import Mapping

from ticketworld.writer.phrases.table import RequestPhrases

MONEY: Mapping[str, RequestPhrases] = {
    "double_charge": RequestPhrases(
        subjects=(
            "[Cobro doble|Me cobraron dos veces|Cargo duplicado|Doble cargo]",
            "{name} [- me cobraron dos veces|- cobro doble|cobrado dos veces]",
        ),
        situations=(
            "Me cobraron dos veces por {art}.",
            "[En mi cuenta del banco|En mi tarjeta] veo dos cargos por {art}.",
            "Mi pedido {del} [lo pagué doble, al parecer|me lo cobraron dos veces].",
            "¿Por qué aparece dos veces el cobro por {art}?",
            "[Algo salió doble|Hay algo duplicado]: el cobro por {art} aparece dos veces en mi "
            "estado de cuenta.",
        ),
        details=(
            "[Solo hice un pedido|Hay un solo pedido], [ya lo revisé|seguro].",
            "[Los dos cargos vienen juntos|Los dos montos son iguales].",
            "[El banco me dice|En el banco me dijeron] que lo vea con la tienda.",
            "[Siempre reviso mi estado de cuenta|Menos mal que reviso los movimientos], si no, "
            "ni me "
            "entero.",
        ),
        asks=(
            "¿[Qué pasó|Cómo puede ser|A qué se debe]?",
            "¿[Me regresan uno|Qué pasa con el segundo cobro]?",
            "[<Revísenlo|Revísalo>|<Chéquenlo|Chécalo>], por favor.",
        ),
    ),
    "pending_hold": RequestPhrases(
        subjects=(
            "[Cargo retenido|Monto bloqueado|Pago pendiente en mi tarjeta|Dinero retenido]",
            "{name} [- monto retenido|- cargo pendiente]",
        ),
        situations=(
            "[En mi tarjeta|En mi cuenta] sigue [retenido|bloqueado] un monto por {art}.",
            "Por {art} tengo dinero [retenido|bloqueado], [no lo cobran|y ahí sigue].",
            "[Tengo una duda sobre|<Les|Te> escribo por] un cargo pendiente, es {del}.",
            "Por {art} aparece [un cargo pendiente|una autorización pendiente] en mi tarjeta.",
        ),
        details=(
            "[Ese dinero me hace falta|Ese dinero no lo puedo usar].",
            "[No está cobrado|Solo aparece como pendiente], [pero tampoco libre|no veo más].",
            "[El banco me manda con ustedes|El banco no me aclara nada].",
        ),
        asks=(
            "¿Cuándo [lo liberan|se libera]?",
            "¿[Qué significa eso|A qué se debe]?",
            "¿[Se puede liberar|Alguien lo puede liberar]?",
        ),
    ),
    "missing_refund": RequestPhrases(
        subjects=(
            "[Falta mi reembolso|¿Dónde está mi dinero?|Reembolso pendiente|No veo mi reembolso]",
            "{name} [- falta el reembolso|- no veo mi reembolso]",
        ),
        situations=(
            "[Sigo esperando|Espero todavía] el reembolso {del}.",
            "[Todavía no veo|Aún no veo|No veo] el dinero {del} [en mi cuenta|en mi tarjeta].",
            "El reembolso {del} [no aparece|no lo veo por ningún lado|no se refleja].",
            "¿[Qué pasó con|Dónde quedó] el reembolso {del}?",
        ),
        details=(
            "[En la cuenta no hay nada|En la tarjeta no hay ningún abono], [reviso a diario|ni "
            "con "
            "otro nombre].",
            "[Mi banco no sabe de ningún abono|Según el banco no viene nada].",
            "[Pagué como siempre|Pagué de forma normal], [por ahí no es el problema|con los "
            "mismos "
            "datos].",
        ),
        asks=(
            "¿[Cuándo cae el dinero|Dónde está el dinero]?",
            "¿[Ya lo mandaron|Ya hicieron el abono]?",
            "[<Revisen|Revisa> por favor|<Chequen|Checa> por favor] dónde se atoró.",
        ),
    ),
    "failed_payment": RequestPhrases(
        subjects=(
            "[Pago fallido|No pasa mi pago|Tarjeta rechazada|Problema al pagar]",
            "{name} [- pago fallido|- no puedo pagar]",
        ),
        situations=(
            "Al pagar {art} [algo falló|salió un error|se cortó todo].",
            "[El pago|Mi pago] {del} [no pasó|falló|no se completó].",
            "[Quise|Intenté] pagar {art} y [rechazó la tarjeta|el pago no pasó].",
            "[En el pedido|Con el pedido] {del} [el problema es el pago|se atoró el pago].",
        ),
        details=(
            "[La tarjeta tiene fondos|No es la tarjeta], [en otros lados pasa|el banco no ve "
            "problema].",
            "[Lo intenté varias veces|Con otro intento pasó lo mismo].",
            "[No sé si el pedido quedó|No me queda claro si el pedido quedó hecho].",
        ),
        asks=(
            "¿[Quedó el pedido o no|Qué pasa con el pedido]?",
            "¿[Cómo puedo pagar|Puedo pagar de otra forma]?",
            "[<Revisen|Revisa>|<Chequen|Checa>] qué pasó, por favor.",
        ),
    ),
    "wrong_amount": RequestPhrases(
        subjects=(
            "[Monto incorrecto|No cuadra el cobro|Me cobraron mal|Cobro incorrecto]",
            "{name} [- monto incorrecto|- no cuadra el cobro]",
        ),
        situations=(
            "El monto que me cobraron por {art} [no es correcto|no cuadra con el pedido].",
            "Por {art} me cobraron [una cantidad distinta|un monto equivocado].",
            "[En el cobro|En la factura] {del} [no cuadra el total|el monto está mal].",
            "[Tengo una duda con el cobro|<Les|Te> escribo por el cobro] {del}: el total es [otro|"
            "distinto "
            "al que esperaba].",
        ),
        details=(
            "[En la confirmación decía otra cosa|La confirmación trae otra cantidad].",
            "[Ya hice cuentas|Hice cuentas dos veces], [no sale|no cuadra].",
            "[A lo mejor hay una explicación|Puede que haya una razón], yo no la veo.",
        ),
        asks=(
            "¿[De dónde sale la diferencia|Cómo sale ese total]?",
            "[<Revisen|Revisa> el cobro|<Chequen|Checa> la cuenta], por favor.",
            "¿[Alguien me lo explica|Cómo se compone]?",
        ),
    ),
    "promo_code": RequestPhrases(
        subjects=(
            "[Código de descuento|Cupón|Olvidé el código|Duda con mi código]",
            "[Código|Cupón] [que no se aplicó|no aplicado|para mi pedido]",
        ),
        situations=(
            "Tenía un [cupón|código de descuento] y no se aplicó al comprar {art}.",
            "Al comprar {art} [se me olvidó poner mi código|no puse mi código de descuento].",
            "Para {art} [quería usar un código|tenía un cupón], [pero no se pudo|y me cobraron "
            "completo].",
            "[<Les|Te> escribo por un código|Es sobre un código de descuento] en mi pedido {del}.",
        ),
        details=(
            "[El código me llegó por correo|El código venía en su boletín].",
            "[No vi el espacio para ponerlo|En el celular casi no se ve el campo].",
            "[No es una fortuna|No es gran cosa], [pero ayuda|pero uno lo agradece].",
        ),
        asks=(
            "¿[Se puede aplicar ahora|Se puede aplicar después]?",
            "¿[Hay alguna manera|Qué se puede hacer]?",
            "¿[El descuento vale para eso|Cómo se tomaría en cuenta]?",
        ),
    ),
}
